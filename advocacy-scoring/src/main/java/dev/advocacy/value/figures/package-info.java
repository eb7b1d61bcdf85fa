/**
 * The programme's figures as one data set with a dictionary: what each metric is, in which unit, where it comes from and what it may be
 * used for. What a network's terms do not let out, and what would tell of few people, is a row without a value that says so.
 */
@NullMarked
package dev.advocacy.value.figures;

import org.jspecify.annotations.NullMarked;

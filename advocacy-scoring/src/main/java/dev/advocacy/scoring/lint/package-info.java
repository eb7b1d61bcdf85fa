/**
 * What is allowed in rules and still unwise: {@link dev.advocacy.scoring.lint.RulesLint} reads a rule set beside the networks' terms
 * and names each such place, with a way out.
 */
@NullMarked
package dev.advocacy.scoring.lint;

import org.jspecify.annotations.NullMarked;

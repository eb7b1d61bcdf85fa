@NullMarked
package dev.advocacy.spark;

import org.jspecify.annotations.NullMarked;

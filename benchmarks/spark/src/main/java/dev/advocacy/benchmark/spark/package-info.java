@NullMarked
package dev.advocacy.benchmark.spark;

import org.jspecify.annotations.NullMarked;

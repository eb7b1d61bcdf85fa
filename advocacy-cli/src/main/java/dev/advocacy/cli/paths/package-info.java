/** Files of paths: what journeys touched, and how often they did. */
@NullMarked
package dev.advocacy.cli.paths;

import org.jspecify.annotations.NullMarked;

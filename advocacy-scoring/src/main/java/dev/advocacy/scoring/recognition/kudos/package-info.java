/**
 * Thanks from colleague to colleague, with a message and a budget. Only the two see that they thanked each other.
 */
@NullMarked
package dev.advocacy.scoring.recognition.kudos;

import org.jspecify.annotations.NullMarked;

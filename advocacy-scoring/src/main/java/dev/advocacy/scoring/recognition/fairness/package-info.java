/**
 * Boards that compare fairly and show nobody who did not choose to be shown: per active member, per 1,000 followers, within a
 * group of peers, among neighbours, between teams.
 *
 * <p>Boards here are made of a {@link dev.advocacy.scoring.Board} of all persons, which only the software sees, and of what each
 * person chose ({@link dev.advocacy.scoring.Visibility}). A group below its threshold is not there; so is one whose members who
 * are not shown are too few, since their sum can be computed from the rest. Arithmetic is exact, in whole numbers.
 *
 * <p>What no threshold can prevent: somebody who keeps the boards of two days and knows who joined a team in between learns what
 * the newcomer changed. Large groups make that little.
 */
@NullMarked
package dev.advocacy.scoring.recognition.fairness;

import org.jspecify.annotations.NullMarked;

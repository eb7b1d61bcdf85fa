package dev.advocacy.scoring.column;

/**
 * What an event of each class gives on the days of one stretch. A class is a kind, a channel, a set of marks and the rules that
 * the event is a repeat to, as one number.
 *
 * <p>The first two arrays hold one code a class: {@link #NOTHING}; or, from 0, the only amount it gives, a byte slot's index
 * times 256 plus the steps; or {@link #MANY}, and then the amounts stand in the third.
 *
 * @param plain by class
 * @param self by class, where the visitor is the ambassador
 * @param amounts by class
 * @param once by class, repeats aside, the rules of {@link OncePer#rules} it gives something under, as bits
 * @param onceSelf the same where the visitor is the ambassador
 */
@SuppressWarnings("ArrayRecordComponent")
record Table(int[] plain, int[] self, Amount[][] amounts, int[] once, int[] onceSelf) {
    static final int NOTHING = -1;
    static final int MANY = -2;
}

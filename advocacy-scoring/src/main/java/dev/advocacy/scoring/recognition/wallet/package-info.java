/**
 * Points that can be spent, beside the lifetime points of boards and levels: a journal in double entry, made anew from its
 * entries. It does no I/O: a host keeps the entries and saves them in one transaction.
 */
@NullMarked
package dev.advocacy.scoring.recognition.wallet;

import org.jspecify.annotations.NullMarked;

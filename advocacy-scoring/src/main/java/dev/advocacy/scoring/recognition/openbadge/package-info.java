/**
 * Badges as Open Badges 3.0: credentials that a person can show elsewhere, and the status lists that say which of them are
 * suspended or revoked. They are made unsigned: the keys are the host's, and so is signing.
 */
@NullMarked
package dev.advocacy.scoring.recognition.openbadge;

import org.jspecify.annotations.NullMarked;

/**
 * Facebook profiles by share dialog, Facebook pages through the Graph API. One channel class per kind of account, one config record. Facts are those of the network's documentation and of
 * observed answers up to November 2026.
 */
@NullMarked
package dev.advocacy.facebook;

import org.jspecify.annotations.NullMarked;

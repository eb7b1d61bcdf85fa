/**
 * Facebook: pages through the Graph API, profiles through the share dialog.
 *
 * <p>Public only because the door to it lives in another package. Nobody outside this module should use it; it may change at any
 * time.
 */
@NullMarked
package dev.advocacy.sandbox.internal.facebook;

import org.jspecify.annotations.NullMarked;

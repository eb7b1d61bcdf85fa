/**
 * The door to the SDK: build an {@link dev.advocacy.Advocacy}, use its rooms, close it. Every error of the SDK is an
 * {@link dev.advocacy.AdvocacyException}.
 */
@NullMarked
package dev.advocacy;

import org.jspecify.annotations.NullMarked;

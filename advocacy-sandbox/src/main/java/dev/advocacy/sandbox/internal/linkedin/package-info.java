/** LinkedIn in the sandbox. Not for use outside this module; the door is {@code dev.advocacy.sandbox.LinkedInSandbox}. */
@NullMarked
package dev.advocacy.sandbox.internal.linkedin;

import org.jspecify.annotations.NullMarked;

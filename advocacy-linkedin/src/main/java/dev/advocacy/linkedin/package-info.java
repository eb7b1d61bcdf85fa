/**
 * LinkedIn for members and company pages: one channel class, one config record. Facts about LinkedIn's API are those of its
 * documentation and of observed answers up to November 2026.
 */
@NullMarked
package dev.advocacy.linkedin;

import org.jspecify.annotations.NullMarked;

/**
 * LinkedIn for members and company pages: one channel class, one config record. Facts about LinkedIn's API are those of its
 * documentation and of observed answers up to November 2026.
 *
 * <p>It is larger than a channel has to be: media of three kinds go up in two ways, texts have a syntax of their own, errors and
 * terms are tables, a page's posts are looked up after a lost answer, and counts come in one way for members and in another
 * for pages.
 */
@NullMarked
package dev.advocacy.linkedin;

import org.jspecify.annotations.NullMarked;

/** What may be shared, by whom, from when until when. */
@NullMarked
package dev.advocacy.content;

import org.jspecify.annotations.NullMarked;

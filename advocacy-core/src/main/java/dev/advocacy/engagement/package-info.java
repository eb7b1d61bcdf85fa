/** What came back: clicks on our own links, and the network's counts. */
@NullMarked
package dev.advocacy.engagement;

import org.jspecify.annotations.NullMarked;

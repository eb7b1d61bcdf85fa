/** A channel of your own: a whole adapter for a company chat, written as the guide page "Write a channel" goes. */
@NullMarked
package dev.advocacy.example.channel;

import org.jspecify.annotations.NullMarked;

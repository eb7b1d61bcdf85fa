package dev.advocacy.facebook;

import dev.advocacy.channel.support.HttpCall;

/**
 * The one request that creates a post.
 *
 * @param call not yet sent
 * @param idField where the answer names what was created: a picture's own id is not its post's
 * @param isVideo whether that is a video, whose post comes later
 */
record Creation(HttpCall call, String idField, boolean isVideo) {}

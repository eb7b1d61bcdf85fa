package dev.advocacy.sandbox.internal.facebook;

import java.time.Instant;
import java.util.List;

/** A request to the Graph API that has shown a good token. */
record GraphCall(GraphRequest request, Token token) {

    Params params() {
        return request.params();
    }

    Instant now() {
        return request.now();
    }

    /** The node that is asked for; {@code me} is the page of a page token, else the person. */
    String id() {
        String id = request.id();
        return id.equals("me") ? token.pageId().orElse(token.person().id()) : id;
    }

    List<Field> fields(String... otherwise) {
        return request.fields(otherwise);
    }

    boolean has(String permission) {
        return token.grant().has(permission);
    }

    GraphRefusal invisible() {
        return GraphError.invisible(request.verb(), request.id()).refusal();
    }
}

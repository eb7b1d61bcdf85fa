package dev.advocacy.sandbox.internal.facebook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.advocacy.sandbox.internal.Answer;
import dev.advocacy.sandbox.internal.Dialect;
import dev.advocacy.sandbox.internal.Json;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** How Facebook words what can go wrong anywhere. */
public final class FacebookDialect implements Dialect {
    private static final int UNKNOWN_PLACE = 404;
    private static final int SERVER_ERROR = 500;
    private static final List<String> IDS = List.of("id", "post_id");

    private final Errors errors;

    FacebookDialect(Errors errors) {
        this.errors = errors;
    }

    /** One error as it would come by itself, with these headers. */
    public Answer error(GraphError error, Map<String, String> headers) {
        return errors.answer(new GraphRefusal(error, headers));
    }

    /** A place that does not exist is a parameter error here. */
    @Override
    public Answer failure(int status, String message) {
        if (status == UNKNOWN_PLACE) {
            return error(GraphError.of(2500, "Unknown path components"), Map.of());
        }
        return errors.answer(status, status < SERVER_ERROR ? GraphError.of(100, message) : GraphError.passing(2));
    }

    /** It comes as 400. */
    @Override
    public Answer tooManyRequests() {
        GraphError error = RateLimit.error(RateLimit.APP);
        return error(error, RateLimit.headers(RateLimit.APP, "", Duration.ZERO));
    }

    @Override
    public Answer wrongVersion() {
        return errors.answer(GraphVersions.unknown("v99.0"));
    }

    @Override
    public Answer withoutId(Answer created) {
        ObjectNode body = Json.parseObject(created.body()).orElseGet(Json::object);
        body.remove(IDS);
        return new Answer(created.status(), created.headers(), body.toString());
    }
}

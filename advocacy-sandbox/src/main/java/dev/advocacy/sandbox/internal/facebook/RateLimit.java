package dev.advocacy.sandbox.internal.facebook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.advocacy.sandbox.internal.Json;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** How the network tells that it was asked too often, or soon will be. Figures are percent of what is allowed. */
public final class RateLimit {
    static final int APP = 4;
    static final int PAGES = 80001;

    private static final int USER = 17;
    private static final int PAGE = 32;
    private static final int CALLS = 613;
    private static final int FULL = 100;

    private RateLimit() {}

    /** Which of the limits was reached: 4 app, 17 user, 32 page, 613 this call, 80001 pages. */
    public static GraphError error(int code) {
        String what = switch (code) {
            case APP -> "Application request limit reached";
            case USER -> "User request limit reached";
            case PAGE -> "Page request limit reached";
            case CALLS -> "Calls to this api have exceeded the rate limit.";
            default -> "There have been too many calls to this Page account. Wait a bit and try again.";
        };
        return GraphError.of(code, "(#" + code + ") " + what);
    }

    /** The headers that come with such an error; the time is told in whole minutes. */
    public static Map<String, String> headers(int code, String pageId, Duration regain) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(code == PAGE ? "X-Page-Usage" : "X-App-Usage", figures(FULL).toString());
        if (code == PAGES || !regain.isZero()) {
            headers.put("X-Business-Use-Case-Usage", pages(pageId, FULL, regain));
        }
        return headers;
    }

    static ObjectNode figures(long percent) {
        return Json.object()
                .put("call_count", percent)
                .put("total_time", percent)
                .put("total_cputime", percent);
    }

    static String pages(String pageId, long percent, Duration regain) {
        ObjectNode body = Json.object();
        body.putArray(pageId)
                .add(figures(percent).put("type", "pages").put("estimated_time_to_regain_access", regain.toMinutes()));
        return body.toString();
    }
}

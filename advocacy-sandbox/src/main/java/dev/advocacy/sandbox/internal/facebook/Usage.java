package dev.advocacy.sandbox.internal.facebook;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** How much an app has asked in this hour and as a page in this day; told in headers, limited by errors. */
public final class Usage {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);
    private static final int FULL = 100;

    private final Map<String, AtomicLong> used = new ConcurrentHashMap<>();
    private volatile int perApp = 20_000;
    private volatile int perPage = 48_000;

    /** Requests of an app with people's tokens per hour, and with one page's tokens per day. */
    public void limit(int perAppAndHour, int perPageAndDay) {
        perApp = perAppAndHour;
        perPage = perPageAndDay;
    }

    /** Counts one request, or refuses it; gives the headers for the answer, none while hardly anything is used. */
    Map<String, String> count(GraphCall call) {
        String app = call.token().grant().app().clientId();
        return call.token()
                .pageId()
                .map(page -> countPage(app, page, call.now()))
                .orElseGet(() -> countApp(app, call.now()));
    }

    private Map<String, String> countApp(String app, Instant now) {
        long percent = percent("app " + app, RateLimit.APP, app, perApp, HOUR, now);
        return percent == 0
                ? Map.of()
                : Map.of("X-App-Usage", RateLimit.figures(percent).toString());
    }

    private Map<String, String> countPage(String app, String page, Instant now) {
        long percent = percent("page " + app + " " + page, RateLimit.PAGES, page, perPage, DAY, now);
        return percent == 0
                ? Map.of()
                : Map.of("X-Business-Use-Case-Usage", RateLimit.pages(page, percent, Duration.ZERO));
    }

    private long percent(String who, int code, String key, int limit, Duration window, Instant now) {
        long number = Math.floorDiv(now.getEpochSecond(), window.toSeconds());
        long count = used.computeIfAbsent(who + " " + number, any -> new AtomicLong())
                .incrementAndGet();
        if (count > limit) {
            Instant next = Instant.ofEpochSecond((number + 1) * window.toSeconds());
            Duration regain = Duration.between(now, next).plusSeconds(59);
            throw new GraphRefusal(RateLimit.error(code), RateLimit.headers(code, key, regain));
        }
        return count * FULL / limit;
    }
}

package dev.advocacy.sandbox.internal.linkedin;

import dev.advocacy.sandbox.internal.AccessToken;
import dev.advocacy.sandbox.internal.Answer;
import dev.advocacy.sandbox.internal.Json;
import dev.advocacy.sandbox.internal.Refusal;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** How many requests a member, and an app in all, may make per day; days end at 00:00 UTC. */
final class Quotas {
    static final int MEMBER_PER_DAY = 150;
    static final int APP_PER_DAY = 100_000;

    private static final long DAY = 86_400;

    private final Map<String, AtomicInteger> used = new ConcurrentHashMap<>();
    private volatile int perMember = MEMBER_PER_DAY;
    private volatile int perApp = APP_PER_DAY;
    private volatile long today = Long.MIN_VALUE;

    void set(int member, int app) {
        perMember = member;
        perApp = app;
    }

    /** Counts one request, or refuses it. */
    void use(AccessToken token, Instant now) {
        turnOver(Math.floorDiv(now.getEpochSecond(), DAY));
        String app = token.grant().app().clientId();
        if (count("member " + token.person().login() + " " + app) > perMember) {
            throw new Refusal(memberLimit());
        }
        if (count("app " + app) > perApp) {
            throw new Refusal(limit("APPLICATION DAY"));
        }
    }

    static Answer memberLimit() {
        return limit("MEMBER DAY");
    }

    private synchronized void turnOver(long day) {
        if (day != today) {
            used.clear();
            today = day;
        }
    }

    private int count(String who) {
        return used.computeIfAbsent(who, any -> new AtomicInteger()).incrementAndGet();
    }

    private static Answer limit(String which) {
        return Answer.json(
                429,
                Json.object()
                        .put(
                                "message",
                                "Resource level throttle " + which + " limit for calls to this resource is reached.")
                        .put("status", 429)
                        .put("serviceErrorCode", 101));
    }
}

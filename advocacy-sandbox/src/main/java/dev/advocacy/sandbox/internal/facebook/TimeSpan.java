package dev.advocacy.sandbox.internal.facebook;

import java.time.Instant;

/** From when until when posts are asked for: {@code since} and {@code until} in unix seconds, both included. */
record TimeSpan(Instant since, Instant until) {

    static TimeSpan of(Params params) {
        return new TimeSpan(moment(params, "since", Instant.MIN), moment(params, "until", Instant.MAX));
    }

    boolean has(Instant moment) {
        return !moment.isBefore(since) && !moment.isAfter(until);
    }

    private static Instant moment(Params params, String name, Instant otherwise) {
        return params.find(name).map(text -> PublishTime.parse(name, text)).orElse(otherwise);
    }
}

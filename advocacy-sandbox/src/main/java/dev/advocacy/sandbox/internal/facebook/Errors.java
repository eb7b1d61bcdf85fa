package dev.advocacy.sandbox.internal.facebook;

import dev.advocacy.sandbox.internal.Answer;
import dev.advocacy.sandbox.internal.Opaque;
import java.util.Map;

/** Writes errors down. */
final class Errors {
    private static final int TRACE_LENGTH = 23;

    private final Rules rules;
    private final Opaque opaque;

    Errors(Rules rules, Opaque opaque) {
        this.rules = rules;
        this.opaque = opaque;
    }

    Answer answer(GraphRefusal refusal) {
        return with(answer(rules.statusOf(refusal.error()), refusal.error()), refusal.headers());
    }

    Answer answer(int status, GraphError error) {
        return Answer.json(status, error.json(opaque.mint("A", TRACE_LENGTH)));
    }

    static Answer with(Answer answer, Map<String, String> headers) {
        Answer more = answer;
        for (Map.Entry<String, String> header : headers.entrySet()) {
            more = more.with(header.getKey(), header.getValue());
        }
        return more;
    }
}

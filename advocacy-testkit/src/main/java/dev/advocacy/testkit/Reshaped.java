package dev.advocacy.testkit;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The same answer, told a little differently: as hostile or careless networks do. */
final class Reshaped {
    private static final String UNKNOWN = "\"x_unheard_of\":{\"a\":[1,null,\"b\"],\"c\":1.5e3}";

    private Reshaped() {}

    /** With a header and, where the body is a JSON object, a field that nobody has documented. */
    static Answer withUnknownField(Answer answer) {
        Answer more = answer.withHeader("X-Unheard-Of", "1");
        String body = answer.body().strip();
        if (!body.startsWith("{")) {
            return more;
        }
        String rest = body.substring(1);
        return withBody(more, "{" + UNKNOWN + (rest.strip().startsWith("}") ? "" : ",") + rest);
    }

    /** A number as text, or the text that is a number as a number. */
    static Answer withOtherType(Answer answer, String number) {
        String quoted = "\"" + number + "\"";
        return answer.body().contains(quoted)
                ? withBody(answer, answer.body().replace(quoted, number))
                : withValue(answer, number, quoted);
    }

    /** Another JSON value wherever this one, quoted or not, is the value of a field. */
    static Answer withValue(Answer answer, String value, String other) {
        var field = Pattern.compile("(:\\s*)(\"" + Pattern.quote(value) + "\"|" + Pattern.quote(value) + "(?![\\w.]))");
        return withBody(answer, field.matcher(answer.body()).replaceAll("$1" + Matcher.quoteReplacement(other)));
    }

    private static Answer withBody(Answer answer, String body) {
        return new Answer(answer.status(), answer.headers(), body, answer.ending());
    }
}

package dev.advocacy.sandbox.internal.linkedin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.advocacy.sandbox.internal.AccessToken;
import dev.advocacy.sandbox.internal.Call;
import dev.advocacy.sandbox.internal.Json;
import dev.advocacy.sandbox.internal.Person;
import dev.advocacy.sandbox.internal.Refusal;
import java.time.Instant;
import java.time.YearMonth;

/** A call to {@code /rest/*} that has shown a good token and the right headers. */
record RestCall(Call call, AccessToken token, YearMonth version, Instant now) {

    Person person() {
        return token.person();
    }

    boolean has(String scope) {
        return token.has(scope);
    }

    RestliQuery query() {
        return RestliQuery.parse(call.query());
    }

    /** The URN at the end of the path; it must be fully percent-encoded there. */
    String urn() {
        String raw = call.variable("id");
        if (raw.contains(":")) {
            throw Envelope.illegalArgument("Resource key is not encoded as Rest.li 2.0 asks for");
        }
        try {
            return RestliParser.parse(raw) instanceof RestliValue.Text text ? text.text() : "";
        } catch (IllegalArgumentException wrong) {
            throw Envelope.illegalArgument("Resource key is malformed");
        }
    }

    ObjectNode json() {
        if (!call.isType("application/json")) {
            throw Refusal.plain(415, "Content-Type must be application/json");
        }
        return Json.parseObject(call.text())
                .orElseThrow(() -> Envelope.illegalArgument("Request body could not be converted to data map"));
    }

    void needsMethod(String restliMethod) {
        if (!call.hasHeader("X-RestLi-Method", restliMethod)) {
            throw Envelope.illegalArgument("Header X-RestLi-Method must be " + restliMethod);
        }
    }

    void needs(boolean permitted, String resource) {
        if (!permitted) {
            throw denied(resource);
        }
    }

    /** 403 in the network's words; {@code resource} e.g. {@code partnerApiPostsExternal.CREATE}. */
    Refusal denied(String resource) {
        String message = "Not enough permissions to access: " + resource + "." + Versions.stamp(version);
        return Envelope.numbered(403, 100, "ACCESS_DENIED", message);
    }
}

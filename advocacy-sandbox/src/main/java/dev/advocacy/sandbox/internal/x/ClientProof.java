package dev.advocacy.sandbox.internal.x;

import dev.advocacy.sandbox.internal.Answer;
import dev.advocacy.sandbox.internal.App;
import dev.advocacy.sandbox.internal.Call;
import dev.advocacy.sandbox.internal.Form;
import dev.advocacy.sandbox.internal.Json;
import dev.advocacy.sandbox.internal.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** Which app is calling: a confidential one proves it by HTTP Basic and not otherwise, a public one tells its id in the body. */
final class ClientProof {
    private static final String BASIC = "Basic ";

    private final Members members;

    ClientProof(Members members) {
        this.members = members;
    }

    App app(Call call, Form form) {
        return call.header("Authorization")
                .map(this::confidential)
                .orElseGet(() -> members.app(form.value("client_id")).filter(ClientProof::isPublic))
                .orElseThrow(() -> error(401, "unauthorized_client", "Missing valid authorization header"));
    }

    private Optional<App> confidential(String header) {
        String proof = header.regionMatches(true, 0, BASIC, 0, BASIC.length())
                ? decode(header.substring(BASIC.length()).trim())
                : "";
        int colon = proof.indexOf(':');
        return colon < 0 ? Optional.empty() : known(proof.substring(0, colon), proof.substring(colon + 1));
    }

    private Optional<App> known(String clientId, String secret) {
        return members.app(clientId)
                .filter(app -> !isPublic(app) && app.clientSecret().equals(secret));
    }

    private static boolean isPublic(App app) {
        return app.clientSecret().isEmpty();
    }

    private static String decode(String base64) {
        try {
            return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            return "";
        }
    }

    static Refusal error(int status, String error, String description) {
        return new Refusal(
                Answer.json(status, Json.object().put("error", error).put("error_description", description)));
    }
}

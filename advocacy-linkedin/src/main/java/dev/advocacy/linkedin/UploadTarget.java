package dev.advocacy.linkedin;

import com.fasterxml.jackson.databind.JsonNode;
import dev.advocacy.channel.ChannelException;
import dev.advocacy.channel.ChannelException.Remedy;
import dev.advocacy.channel.Credentials;
import dev.advocacy.channel.Media;
import dev.advocacy.channel.support.HttpAnswer;
import dev.advocacy.channel.support.HttpCall;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/**
 * Registers media of one kind and sends their bytes to the addresses that LinkedIn names. An address is itself the right to
 * upload, for a while: one that LinkedIn refuses has ended, and says nothing about the token, with which the media were
 * registered a moment ago.
 */
final class UploadTarget {
    private final LinkedInApi api;
    private final String kind;

    UploadTarget(LinkedInApi api, Media.Kind kind) {
        this.api = api;
        this.kind = kind.name().toLowerCase(Locale.ROOT);
    }

    /** {@code image}, {@code document} or {@code video}: as LinkedIn names the kind in its answers. */
    String kind() {
        return kind;
    }

    String registering() {
        return "register " + kind;
    }

    String uploading() {
        return "upload " + kind;
    }

    /** For example {@code /rest/images?action=initializeUpload}. */
    String action(String name) {
        return "/rest/" + kind + "s?action=" + name;
    }

    String urn(JsonNode registered) {
        String urn = registered.path(kind).asText("");
        if (urn.isBlank()) {
            throw unusable(registering() + ": LinkedIn named no " + kind);
        }
        return urn;
    }

    /** To the address that LinkedIn named: by TLS, or on a server that was configured. */
    HttpCall put(JsonNode at) {
        return safe(address(at))
                .orElseThrow(() -> unusable(registering() + ": LinkedIn named no safe address to upload it to"));
    }

    /** The same, with the token where the address may see it. */
    HttpCall put(JsonNode at, Credentials credentials) {
        HttpCall put = put(at);
        return api.trusts(URI.create(address(at))) ? put.bearer(credentials.accessToken()) : put;
    }

    HttpAnswer send(HttpCall put) {
        try {
            return api.repeat(put);
        } catch (ChannelException e) {
            throw ended(e) ? expired(e) : e;
        }
    }

    ChannelException unusable(String message) {
        return api.failure(Remedy.RETRY, LinkedInApi.UNUSABLE, message + ": may be tried again", null);
    }

    private static String address(JsonNode at) {
        return at.path("uploadUrl").asText("");
    }

    /** An address that no request can go to, for example by its port, is none. */
    private Optional<HttpCall> safe(String address) {
        try {
            URI uri = URI.create(address);
            HttpCall put = HttpCall.put(uploading(), uri);
            return Optional.of(put).filter(p -> "https".equalsIgnoreCase(uri.getScheme()) || api.trusts(uri));
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    private static boolean ended(ChannelException e) {
        return switch (e.remedy()) {
            case REFRESH, RECONNECT -> true;
            case EDIT -> LinkedInErrors.is(e, LinkedInErrors.NOT_FOUND);
            case RETRY, RECONCILE, NONE -> false;
        };
    }

    private ChannelException expired(ChannelException e) {
        return api.failure(
                Remedy.RETRY,
                "upload-expired",
                uploading() + ": LinkedIn no longer takes it at the address that it named, nothing was posted:"
                        + " the next attempt asks for a new one",
                e);
    }
}

package dev.advocacy.sandbox.internal.facebook;

import com.fasterxml.jackson.databind.JsonNode;
import dev.advocacy.sandbox.internal.Json;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what a page is to post, and refuses what the network does not take. */
final class DraftReader {
    private static final int LONGEST_MESSAGE = 63_206;
    private static final int BAD_ADDRESS = 2061006;

    private final Photos photos;

    DraftReader(Photos photos) {
        this.photos = photos;
    }

    Draft read(Params params, Page page) {
        String message = message(params.value("message"));
        Optional<String> link = params.find("link");
        link.ifPresent(DraftReader::checkLink);
        List<String> attached = attached(params);
        if (message.isBlank() && link.isEmpty() && attached.isEmpty()) {
            throw GraphError.parameter("You must provide at least one of message, link, attached_media")
                    .refusal();
        }
        attached.forEach(photo -> photos.check(photo, page));
        return new Draft(page.id(), message, link, attached);
    }

    /** From now on the pictures belong to a post. */
    void use(Draft draft) {
        draft.media().forEach(photos::use);
    }

    static String message(String message) {
        if (message.codePointCount(0, message.length()) > LONGEST_MESSAGE) {
            throw GraphError.parameter("The message is longer than " + LONGEST_MESSAGE + " characters")
                    .refusal();
        }
        return message;
    }

    private static void checkLink(String link) {
        if (!isAddress(link)) {
            throw GraphError.of(100, BAD_ADDRESS, "(#100) link should represent a valid URL")
                    .refusal();
        }
    }

    static boolean isAddress(String link) {
        try {
            URI address = URI.create(link);
            return String.valueOf(address.getScheme()).matches("https?") && address.getHost() != null;
        } catch (IllegalArgumentException wrong) {
            return false;
        }
    }

    /** A list of objects in one parameter, or one object in each of {@code attached_media[0]} and so on. */
    private static List<String> attached(Params params) {
        List<String> ids = new ArrayList<>();
        params.find("attached_media").ifPresent(list -> Json.parse(list).forEach(object -> ids.add(photoId(object))));
        for (int i = 0; params.has("attached_media[" + i + "]"); i++) {
            ids.add(photoId(Json.parse(params.value("attached_media[" + i + "]"))));
        }
        return ids;
    }

    private static String photoId(JsonNode object) {
        String id = object.path("media_fbid").asText();
        if (id.isEmpty()) {
            throw GraphError.parameter("Param attached_media must be a list of {media_fbid}")
                    .refusal();
        }
        return id;
    }
}

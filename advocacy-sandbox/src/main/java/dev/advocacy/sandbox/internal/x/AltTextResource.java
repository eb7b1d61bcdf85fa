package dev.advocacy.sandbox.internal.x;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.advocacy.sandbox.internal.Answer;
import dev.advocacy.sandbox.internal.Json;

/** What is read out to who does not see an image: {@code POST /2/media/metadata}. */
final class AltTextResource {
    private static final int LONGEST = 1000;

    private final MediaShelf shelf;
    private final Bill bill;

    AltTextResource(MediaShelf shelf, Bill bill) {
        this.shelf = shelf;
        this.bill = bill;
    }

    Answer describe(ApiCall call) {
        ObjectNode body = call.json();
        String id = body.path("id").asText();
        JsonNode text = body.path("metadata").path("alt_text").path("text");
        int length = text.asText().codePointCount(0, text.asText().length());
        if (!text.isTextual() || length > LONGEST) {
            throw Problems.invalid(
                    "metadata.alt_text.text", length + " characters", "must be a text of at most 1000 characters");
        }
        Medium medium =
                shelf.find(id, call.person(), call.now()).orElseThrow(() -> Problems.invalid("id", id, Problems.MEDIA));
        medium.describe(text.textValue());
        bill.add(Price.MEDIA_METADATA);
        ObjectNode data = Json.object().put("id", medium.id());
        data.putObject("associated_metadata").putObject("alt_text").put("text", text.textValue());
        return Answer.json(200, Json.object().set("data", data));
    }
}

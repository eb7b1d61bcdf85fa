package dev.advocacy.linkedin;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.advocacy.channel.LinkCard;
import dev.advocacy.channel.Post;
import dev.advocacy.channel.PublishResult;
import dev.advocacy.channel.support.Json;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A page's list as LinkedIn gives it, and the look-up before it, ten minutes after an attempt. */
abstract class PageListWorld {
    static final Instant ARMED = Samples.NOW;
    static final Instant BEFORE = ARMED.minusSeconds(3601);
    static final String SHARE = "urn:li:share:1";

    final Wire wire = new Wire();
    final LinkedInChannel pages = LinkedInChannel.pages(wire.config());
    final ArrayNode elements = Json.object().putArray("elements");

    @BeforeEach
    void longAfterwards() {
        wire.clock.advance(Duration.ofMinutes(10));
    }

    @AfterEach
    void close() {
        pages.close();
        wire.close();
    }

    void found() {
        post(SHARE, ARMED, LittleText.commentary(Samples.TEXT));
        look(Samples.TEXT);
    }

    PublishResult look(Post post) {
        answer();
        return ask(post);
    }

    PublishResult ask() {
        return ask(Samples.TEXT);
    }

    private PublishResult ask(Post post) {
        return pages.publisher()
                .orElseThrow()
                .reconcile(Samples.request(Samples.PAGE, post))
                .orElseThrow();
    }

    void answer() {
        wire.json(200, "{\"elements\":" + elements + ",\"paging\":{\"start\":0,\"count\":50,\"links\":[]}}");
    }

    void others(int count, Instant at) {
        for (int i = 0; i < count; i++) {
            post("urn:li:share:9" + i, at, "other " + i);
        }
    }

    ObjectNode post(String urn, Instant at, String commentary) {
        return elements.addObject()
                .put("lifecycleState", "PUBLISHED")
                .put("lastModifiedAt", at.toEpochMilli())
                .put("publishedAt", at.toEpochMilli())
                .put("createdAt", at.toEpochMilli())
                .put("author", Samples.PAGE.id())
                .put("id", urn)
                .put("commentary", commentary);
    }

    static ObjectNode article(URI source) {
        var content = Json.object();
        content.putObject("article")
                .put("source", LinkCard.of(source, "t").url().toString())
                .put("title", "t");
        return content;
    }
}

package dev.advocacy.sandbox.internal.linkedin;

import com.fasterxml.jackson.databind.JsonNode;
import dev.advocacy.sandbox.internal.Refusal;
import java.util.List;
import java.util.Set;

/** What a post must be like, apart from its content. */
final class PostRules {
    static final int LONGEST_TEXT = 3000;

    private static final List<String> REQUIRED =
            List.of("author", "commentary", "visibility", "distribution", "lifecycleState");
    private static final Set<String> VISIBILITIES = Set.of("PUBLIC", "CONNECTIONS", "LOGGED_IN", "CONTAINER");
    private static final Set<String> FEEDS = Set.of("MAIN_FEED", "NONE");
    private static final String AUTHOR = "urn:li:(person|organization):[A-Za-z0-9_-]+";

    private final ContentRules content;
    private final Posts posts;

    PostRules(ContentRules content, Posts posts) {
        this.content = content;
        this.posts = posts;
    }

    /** Values, then length, then what is shared again, then content; the schema was checked before. */
    void check(NewPost post) {
        checkValues(post);
        checkText(post.commentary(), post.content().isMissingNode() && !post.isReshare());
        if (post.isReshare()) {
            checkReshare(post);
        }
        content.check(post);
    }

    private void checkReshare(NewPost post) {
        String parent = post.parent();
        if (!parent.matches("urn:li:(share|ugcPost):\\d+")) {
            throw Envelope.coded(
                    400, "INVALID_URN_TYPE", "/reshareContext/parent :: \"" + parent + "\" is not a share or ugcPost");
        }
        if (!post.content().isMissingNode()) {
            throw Envelope.coded(400, "INVALID_VALUE_FOR_FIELD", "/content :: a reshare has no content of its own");
        }
        if (posts.find(parent).isEmpty()) {
            throw Envelope.coded(400, "INVALID_URN_ID", "/reshareContext/parent :: " + parent + " does not exist");
        }
    }

    /** Before anybody asks who the author is. */
    static void checkSchema(NewPost post) {
        StringBuilder problems = new StringBuilder();
        REQUIRED.stream()
                .filter(field -> isAbsent(post.json().path(field)))
                .forEach(field -> problems.append("ERROR :: /")
                        .append(field)
                        .append(" :: field is required but not found and has no default value\n"));
        if (problems.length() > 0) {
            throw Refusal.plain(422, problems.toString());
        }
        checkAuthor(post.author());
    }

    private static void checkValues(NewPost post) {
        oneOf("visibility", post.text("visibility"), VISIBILITIES);
        oneOf("lifecycleState", post.text("lifecycleState"), Set.of("PUBLISHED"));
        String feed = post.json().path("distribution").path("feedDistribution").asText();
        oneOf("distribution/feedDistribution", feed, FEEDS);
    }

    private static void checkAuthor(String author) {
        if (!author.matches(AUTHOR)) {
            throw Envelope.coded(
                    400, "INVALID_URN_TYPE", "/author :: \"" + author + "\" is not a person or organization");
        }
    }

    /** Alone a text must say something. */
    static void checkText(String commentary, boolean alone) {
        if (alone && commentary.isBlank()) {
            throw Envelope.coded(400, "INVALID_VALUE_BLANK_FIELD", "/commentary :: must not be blank");
        }
        if (LittleText.meant(commentary).length() > LONGEST_TEXT) {
            throw Envelope.coded(
                    400,
                    "FIELD_LENGTH_TOO_LONG",
                    "/commentary :: text length exceeds the maximum allowed (" + LONGEST_TEXT + " characters)");
        }
    }

    private static void oneOf(String field, String value, Set<String> allowed) {
        if (!allowed.contains(value)) {
            throw Envelope.coded(400, "INVALID_VALUE_FOR_FIELD", "/" + field + " :: \"" + value + "\" is not allowed");
        }
    }

    private static boolean isAbsent(JsonNode value) {
        return value.isMissingNode() || value.isNull();
    }
}

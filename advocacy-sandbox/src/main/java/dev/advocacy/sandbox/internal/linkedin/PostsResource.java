package dev.advocacy.sandbox.internal.linkedin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.advocacy.sandbox.internal.Answer;
import dev.advocacy.sandbox.internal.Json;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code /rest/posts}. */
final class PostsResource {
    private static final String NAME = "partnerApiPostsExternal.";
    private static final Set<String> CHANGEABLE =
            Set.of("commentary", "contentCallToActionLabel", "contentLandingPage", "lifecycleState", "adContext");
    private static final int PAGE = 10;
    private static final int LARGEST_PAGE = 100;

    private final Posts posts;
    private final PostRules rules;
    private final Authorship authorship;

    PostsResource(Posts posts, PostRules rules, Authorship authorship) {
        this.posts = posts;
        this.rules = rules;
        this.authorship = authorship;
    }

    Answer create(RestCall call) {
        NewPost wanted = new NewPost(call.json());
        PostRules.checkSchema(wanted);
        call.needs(authorship.mayWrite(call, wanted.author()), NAME + "CREATE");
        rules.check(wanted);
        Post post = posts.create(wanted, call.now());
        return Answer.empty(201).with("x-restli-id", post.id());
    }

    /** Of all that can be changed the sandbox shows the text only; the rest is taken and forgotten. */
    Answer update(RestCall call) {
        call.needsMethod("PARTIAL_UPDATE");
        String urn = call.urn();
        call.needs(call.has("w_member_social") || call.has("w_organization_social"), NAME + "PARTIAL_UPDATE");
        Post post = posts.find(urn).orElseThrow(Envelope::notFound);
        call.needs(authorship.mayWrite(call, post.author()), NAME + "PARTIAL_UPDATE");
        JsonNode changes = changes(call);
        if (changes.has("commentary")) {
            String commentary = changes.path("commentary").asText();
            PostRules.checkText(commentary, post.isTextOnly());
            posts.reword(post, commentary, call.now());
        }
        return Answer.empty(204);
    }

    private static JsonNode changes(RestCall call) {
        JsonNode changes = call.json().path("patch").path("$set");
        if (changes.isEmpty()) {
            throw Envelope.illegalArgument("The body has no /patch/$set");
        }
        changes.fieldNames().forEachRemaining(field -> {
            if (!CHANGEABLE.contains(field)) {
                throw Envelope.coded(400, "INVALID_VALUE_FOR_FIELD", "/patch/$set/" + field + " :: cannot be changed");
            }
        });
        return changes;
    }

    Answer read(RestCall call) {
        String urn = call.urn();
        call.needs(call.has("r_member_social") || call.has("r_organization_social"), NAME + "GET");
        Post post = posts.find(urn).orElseThrow(Envelope::notFound);
        call.needs(authorship.mayRead(call, post.author()), NAME + "GET");
        return Answer.json(200, post.json());
    }

    Answer list(RestCall call) {
        call.needsMethod("FINDER");
        RestliQuery query = call.query();
        if (!query.text("q").equals("author")) {
            throw RestliQuery.illegal("q");
        }
        String author = query.text("author");
        call.needs(authorship.mayRead(call, author), NAME + "FINDER-author");
        int start = query.number("start", 0);
        int count = Math.min(query.number("count", PAGE), LARGEST_PAGE);
        return Answer.json(200, page(posts.newest(author, start, count), start, count));
    }

    /** Deleting what is not there is fine. */
    Answer delete(RestCall call) {
        call.needsMethod("DELETE");
        String urn = call.urn();
        call.needs(call.has("w_member_social") || call.has("w_organization_social"), NAME + "DELETE");
        Optional<Post> post = posts.find(urn);
        post.ifPresent(found -> {
            call.needs(authorship.mayWrite(call, found.author()), NAME + "DELETE");
            posts.delete(found, call.now());
        });
        return Answer.empty(204);
    }

    private static ObjectNode page(List<Post> posts, int start, int count) {
        return Paging.page(Json.array(posts, Post::json), start, count);
    }
}

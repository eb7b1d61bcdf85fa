package dev.advocacy.sandbox.internal.x;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.advocacy.sandbox.internal.Answer;
import dev.advocacy.sandbox.internal.Json;

/** Making and deleting posts: {@code /2/tweets}. */
final class PostsResource {
    private static final String NOT_YOURS = "You are not authorized to delete this Tweet.";

    private final Posts posts;
    private final PostRules rules;
    private final Composer composer;
    private final Bill bill;
    private final Switches switches;

    PostsResource(Posts posts, PostRules rules, Composer composer, Bill bill, Switches switches) {
        this.posts = posts;
        this.rules = rules;
        this.composer = composer;
        this.bill = bill;
        this.switches = switches;
    }

    Answer create(ApiCall call) {
        ObjectNode body = call.json();
        PostSchema.check(body);
        NewPost wanted = new NewPost(body);
        rules.check(wanted, call.person(), call.now());
        Post post = posts.create(number -> composer.compose(number, wanted, call.person(), call.now()), call.now());
        bill.add(post.price());
        return Answer.json(201, Json.object().set("data", created(post)));
    }

    /** What X answers for a post that is not there is not known; it is taken to be 404. */
    Answer delete(ApiCall call) {
        Post post = posts.find(call.variable("id")).orElseThrow(Problems::notFound);
        if (!post.belongsTo(call.person())) {
            throw Problems.forbidden(NOT_YOURS);
        }
        posts.delete(post, call.now());
        bill.add(Price.DELETE);
        return Answer.json(200, Json.object().set("data", Json.object().put("deleted", true)));
    }

    /** Under its old name the live service was seen to answer a history of one empty text. */
    private ObjectNode created(Post post) {
        ObjectNode data = Json.object().put("id", post.id()).put("text", post.publishedText());
        FieldNames names = switches.names();
        data.putArray(names.history()).add(names == FieldNames.OLD ? "" : post.id());
        return data;
    }
}

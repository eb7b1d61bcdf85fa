package dev.advocacy.sandbox.internal.x;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.advocacy.sandbox.internal.Answer;
import dev.advocacy.sandbox.internal.Form;
import dev.advocacy.sandbox.internal.Json;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What one person has posted, newest first: {@code GET /2/users/{id}/tweets}. */
final class TimelineResource {
    private final Members members;
    private final Posts posts;
    private final Bill bill;
    private final Switches switches;

    TimelineResource(Members members, Posts posts, Bill bill, Switches switches) {
        this.members = members;
        this.posts = posts;
        this.bill = bill;
        this.switches = switches;
    }

    Answer show(ApiCall call) {
        Form query = call.query(known());
        String author = call.variable("id");
        if (!members.isPerson(author)) {
            ObjectNode body = Json.object();
            body.putArray("errors").add(Problems.missingUser(author));
            return Answer.json(200, body);
        }
        return Answer.json(200, page(author, TimelinePage.of(query), Fields.of(query, switches.names()), call));
    }

    private ObjectNode page(String author, TimelinePage page, Fields fields, ApiCall call) {
        List<Post> fitting = posts.newest(author).stream().filter(page::has).toList();
        List<Post> shown = fitting.stream().limit(page.size()).toList();
        bill.addReads(shown, call.now());
        ObjectNode body = Json.object();
        if (!shown.isEmpty()) {
            body.set(
                    "data",
                    Json.array(
                            shown,
                            post -> PostView.of(post, fields, call.person(), call.now())
                                    .json()));
        }
        body.set("meta", meta(shown, fitting.size() > shown.size()));
        return body;
    }

    private static ObjectNode meta(List<Post> shown, boolean more) {
        ObjectNode meta = Json.object().put("result_count", shown.size());
        if (!shown.isEmpty()) {
            Post oldest = shown.get(shown.size() - 1);
            meta.put("newest_id", shown.get(0).id()).put("oldest_id", oldest.id());
            if (more) {
                meta.put("next_token", TimelinePage.tokenAfter(oldest));
            }
        }
        return meta;
    }

    private Set<String> known() {
        Set<String> known = new TreeSet<>(LookupResource.COMMON);
        known.addAll(TimelinePage.PARAMETERS);
        known.add(switches.names().parameter());
        return known;
    }
}

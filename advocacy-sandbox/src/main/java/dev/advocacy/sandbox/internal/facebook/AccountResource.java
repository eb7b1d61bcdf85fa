package dev.advocacy.sandbox.internal.facebook;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.advocacy.sandbox.internal.Answer;
import dev.advocacy.sandbox.internal.Json;
import java.util.Set;

/** {@code /me/accounts} and {@code /me/permissions}: what a person runs and what an app may do for that person. */
final class AccountResource {
    private final Directory directory;
    private final PageView view;
    private final Paging paging;

    AccountResource(Directory directory, PageView view, Paging paging) {
        this.directory = directory;
        this.view = view;
        this.paging = paging;
    }

    Answer accounts(GraphCall call) {
        needUser(call);
        if (!call.has("pages_show_list")) {
            throw GraphError.of(200, "(#200) Requires pages_show_list permission")
                    .refusal();
        }
        return Answer.json(
                200,
                paging.page(
                        call,
                        directory.pagesOf(call.token().person()),
                        Page::id,
                        page -> view.shape(call, page, "access_token", "category", "name", "id", "tasks")));
    }

    Answer permissions(GraphCall call) {
        needUser(call);
        ArrayNode data = Json.array();
        add(data, call.token().grant().granted(), "granted");
        add(data, call.token().grant().declined(), "declined");
        ObjectNode body = Json.object();
        body.set("data", data);
        return Answer.json(200, body);
    }

    Answer revoke(GraphCall call) {
        needUser(call);
        call.token().grant().remove();
        return Answer.json(200, Json.object().put("success", true));
    }

    private static void needUser(GraphCall call) {
        if (call.token().pageId().isPresent()) {
            throw call.invisible();
        }
    }

    private static void add(ArrayNode data, Set<String> permissions, String status) {
        permissions.forEach(
                name -> data.add(Json.object().put("permission", name).put("status", status)));
    }
}

package dev.advocacy.sandbox.internal.facebook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.advocacy.sandbox.internal.Json;
import dev.advocacy.sandbox.internal.Person;

/** Pages and people as the Graph API shows them. */
final class PageView {
    private final Tokens tokens;

    PageView(Tokens tokens) {
        this.tokens = tokens;
    }

    /** The id is always there. */
    ObjectNode shape(GraphCall call, Page page, String... otherwise) {
        ObjectNode json = Json.object();
        for (Field field : call.fields(otherwise)) {
            add(json, field.name(), page, call);
        }
        return json.put("id", page.id());
    }

    ObjectNode shape(GraphCall call, Person person) {
        ObjectNode json = Json.object();
        for (Field field : call.fields("name", "id")) {
            switch (field.name()) {
                case "id" -> json.put("id", person.id());
                case "name" -> json.put("name", person.name());
                default -> throw unknown(field, "User");
            }
        }
        return json.put("id", person.id());
    }

    private void add(ObjectNode json, String field, Page page, GraphCall call) {
        switch (field) {
            case "id" -> json.put("id", page.id());
            case "name" -> json.put("name", page.name());
            case "link" -> json.put("link", "https://www.facebook.com/" + page.id());
            case "category" -> json.put("category", "Company");
            case "tasks" -> page.tasksOf(call.token().person()).forEach(json.withArray("tasks")::add);
            case "access_token" -> addToken(json, page, call);
            default -> throw unknown(Field.named(field), "Page");
        }
    }

    /** Only a person's token gives others, and only where that person has a task. */
    private void addToken(ObjectNode json, Page page, GraphCall call) {
        Token token = call.token();
        if (token.isOf(page)) {
            json.put("access_token", token.value());
        } else if (token.pageId().isEmpty() && !page.tasksOf(token.person()).isEmpty()) {
            json.put("access_token", tokens.ofPage(token, page, call.now()).value());
        }
    }

    static GraphRefusal unknown(Field field, String node) {
        return GraphError.parameter(
                        "Tried accessing nonexisting field (" + field.name() + ") on node type (" + node + ")")
                .refusal();
    }
}

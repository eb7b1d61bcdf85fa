package dev.advocacy.sandbox.internal.x;

import dev.advocacy.sandbox.internal.Form;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Which fields of posts a caller asks for, under the names that are spoken now. */
record Fields(FieldNames names, Set<String> wanted) {

    Fields {
        wanted = Set.copyOf(wanted);
    }

    /** Refuses fields that are not known. */
    static Fields of(Form query, FieldNames names) {
        List<String> known = names.fields();
        Set<String> wanted = new LinkedHashSet<>();
        for (String field : query.find(names.parameter()).orElse("id").split(",", -1)) {
            if (!known.contains(field)) {
                throw Problems.invalid(
                        names.parameter(),
                        query.value(names.parameter()),
                        "The `%s` query parameter value [%s] is not one of [%s]"
                                .formatted(names.parameter(), field, String.join(",", known)));
            }
            wanted.add(field);
        }
        return new Fields(names, wanted);
    }

    boolean want(String field) {
        return wanted.contains(field);
    }
}

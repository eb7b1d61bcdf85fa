package dev.advocacy.channel;

/**
 * Somebody named in a text. Wherever the text holds an {@code @} and this name, a network that knows mentions links it.
 *
 * @param name as it stands in the text after the {@code @}, letter by letter as the network writes it
 * @param id as the network's API names them, for example {@code urn:li:organization:2414183}
 */
public record Mention(String name, String id) {

    /** Checks. */
    public Mention {
        if (name.isBlank() || id.isBlank()) {
            throw new IllegalArgumentException(
                    "mention needs a name and the network's id; got '" + name + "', '" + id + "'");
        }
    }

    /** As it stands in the text. */
    public String inText() {
        return "@" + name;
    }
}

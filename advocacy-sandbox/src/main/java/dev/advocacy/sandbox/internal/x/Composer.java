package dev.advocacy.sandbox.internal.x;

import dev.advocacy.sandbox.internal.Opaque;
import dev.advocacy.sandbox.internal.Person;
import java.time.Instant;

/** Makes posts of what was asked for: shortens addresses, finds who is named, fetches the media. */
final class Composer {
    private final Members members;
    private final MediaShelf media;
    private final Opaque opaque;

    Composer(Members members, MediaShelf media, Opaque opaque) {
        this.members = members;
        this.media = media;
        this.opaque = opaque;
    }

    Post compose(long number, NewPost wanted, Person author, Instant now) {
        Composition composition = new Composition(
                text(number, wanted, author),
                WebAddress.in(wanted.text()).stream().map(WebAddress::expanded).toList(),
                members.namedIn(wanted.text()),
                media.of(wanted.mediaIds(), author, now));
        return new Post(number, author, wanted, composition, now);
    }

    /** X shows media as one more address at the end. */
    private ShortenedText text(long number, NewPost wanted, Person author) {
        ShortenedText text = ShortenedText.of(wanted.text(), opaque);
        return wanted.has("media")
                ? text.followedBy("https://x.com/" + author.login() + "/status/" + number + "/photo/1", opaque)
                : text;
    }
}

package dev.advocacy.delivery;

import dev.advocacy.channel.Account;
import dev.advocacy.channel.AccountConnector;
import dev.advocacy.channel.Authorization;
import dev.advocacy.channel.ChannelAdapter;
import dev.advocacy.channel.ChannelDescriptor;
import dev.advocacy.channel.ChannelException;
import dev.advocacy.channel.ChannelException.Remedy;
import dev.advocacy.channel.ChannelId;
import dev.advocacy.channel.ChannelPolicy;
import dev.advocacy.channel.Credentials;
import dev.advocacy.channel.Editor;
import dev.advocacy.channel.Grant;
import dev.advocacy.channel.Post;
import dev.advocacy.channel.PostRef;
import dev.advocacy.channel.PublishRequest;
import dev.advocacy.channel.PublishResult;
import dev.advocacy.channel.Publisher;
import dev.advocacy.channel.Retractor;
import dev.advocacy.channel.Secret;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A channel that answers as it was told, one answer per call, and writes down every call. Not thread-safe. */
final class ScriptedChannel implements ChannelAdapter, Publisher, AccountConnector, Retractor, Editor {
    static final ChannelId ID = ChannelId.of("scripted");
    static final String SCOPE = "post";

    /** What a publish answers. */
    interface Answer {
        PublishResult to(PublishRequest request);
    }

    /** What a look answers. */
    interface Look {
        Optional<PublishResult> at(PublishRequest request);
    }

    final List<PublishRequest> published = new ArrayList<>();
    final List<PublishRequest> lookedFor = new ArrayList<>();
    final List<PostRef> retracted = new ArrayList<>();
    final List<String> edited = new ArrayList<>();
    boolean edits = true;
    private Post.Form[] forms = {Post.Form.APPEARS_LATER};
    int refreshes;
    boolean rests;
    Set<String> granted = Set.of(SCOPE);
    private final Deque<Answer> answers = new ArrayDeque<>();
    private Answer otherwise = request -> post(request);
    private Look look = request -> Optional.empty();
    private Optional<ChannelException> refreshRefusal = Optional.empty();
    private Runnable beforeArming = () -> {};
    private int begun;

    static PublishResult post(PublishRequest request) {
        return new PublishResult.Published(postOf(request.key()), request.armedAt());
    }

    static PostRef postOf(String key) {
        return new PostRef("post-" + key, null);
    }

    static ChannelException refusal(Remedy remedy) {
        return new ChannelException(remedy, "scripted." + remedy.name().toLowerCase(Locale.ROOT), "no", null);
    }

    static Answer refuses(Remedy remedy) {
        return refuses(refusal(remedy));
    }

    static Answer refuses(ChannelException refusal) {
        return request -> {
            throw refusal;
        };
    }

    static Answer pending(Duration checkAfter) {
        return request -> new PublishResult.Pending("ticket-1", checkAfter);
    }

    static Look found() {
        return request -> Optional.of(post(request));
    }

    static Look absent() {
        return request -> Optional.of(new PublishResult.Absent());
    }

    static Look failing(ChannelException failure) {
        return request -> {
            throw failure;
        };
    }

    /** These answers one after the other; after them every post is published. */
    void willAnswer(Answer... script) {
        answers.addAll(Arrays.asList(script));
    }

    void willAlwaysAnswer(Answer answer) {
        otherwise = answer;
    }

    void willBeLookedAt(Look answer) {
        look = answer;
    }

    void willRefuseRefresh(ChannelException refusal) {
        refreshRefusal = Optional.of(refusal);
    }

    /** Happens once, when a node has claimed a delivery and has the credentials, and has not armed it. */
    void beforeNextArming(Runnable happening) {
        beforeArming = happening;
    }

    long publishes(String key) {
        return published.stream().filter(r -> r.key().equals(key)).count();
    }

    @Override
    public ChannelDescriptor descriptor() {
        return ChannelDescriptor.of(ID, "Scripted", 1000, "code points", ChannelPolicy.careful())
                .allowing(forms);
    }

    @Override
    public boolean isResting() {
        return rests;
    }

    @Override
    public Optional<Publisher> publisher() {
        return Optional.of(this);
    }

    @Override
    public Optional<AccountConnector> accounts() {
        return Optional.of(this);
    }

    @Override
    public Optional<Retractor> retractor() {
        return Optional.of(this);
    }

    @Override
    public PublishResult publish(PublishRequest request) {
        published.add(request);
        return answers.isEmpty() ? otherwise.to(request) : answers.removeFirst().to(request);
    }

    @Override
    public Optional<PublishResult> reconcile(PublishRequest request) {
        lookedFor.add(request);
        return look.at(request);
    }

    @Override
    public void retract(Account account, Credentials credentials, PostRef post) {
        retracted.add(post);
    }

    /** From now on such a post would be refused. */
    void takesNothingLater() {
        forms = new Post.Form[0];
    }

    @Override
    public Optional<Editor> editor() {
        return edits ? Optional.of(this) : Optional.empty();
    }

    @Override
    public void edit(Account account, Credentials credentials, PostRef where, Post post) {
        edited.add(where.id() + ": " + post.text());
    }

    @Override
    public Authorization begin() {
        var state = "state-" + ++begun;
        return new Authorization(
                URI.create("https://network.example/allow?state=" + state), Secret.of(state), Secret.of("verifier"));
    }

    /** The callback's fragment names the account. */
    @Override
    public Grant complete(Authorization begun, URI callback) {
        var account = new Account(ID, "urn:" + callback.getFragment(), callback.getFragment());
        return Grant.of(List.of(account), credentials("grant-" + this.begun));
    }

    @Override
    public Credentials refresh(Credentials current) {
        refreshes++;
        refreshRefusal.ifPresent(r -> {
            throw r;
        });
        return credentials("token-" + refreshes);
    }

    @Override
    public String publishingScope() {
        var happening = beforeArming;
        beforeArming = () -> {};
        happening.run();
        return SCOPE;
    }

    @Override
    public void close() {}

    private Credentials credentials(String token) {
        return new Credentials(Secret.of(token), Optional.of(Secret.of("refresh")), granted, Optional.empty());
    }
}

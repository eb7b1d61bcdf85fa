package dev.advocacy.delivery;

import dev.advocacy.channel.AccountConnector;
import dev.advocacy.channel.Authorization;
import dev.advocacy.channel.ChannelAdapter;
import dev.advocacy.channel.ChannelDescriptor;
import dev.advocacy.channel.ChannelPolicy;
import dev.advocacy.channel.Credentials;
import dev.advocacy.channel.Grant;
import dev.advocacy.channel.PublishRequest;
import dev.advocacy.channel.PublishResult;
import dev.advocacy.channel.Publisher;
import java.net.URI;
import java.util.Optional;

/** The adapter of a simulated network. It tells the truth as far as it hears it. */
class SimulatedChannel implements ChannelAdapter, Publisher, AccountConnector {
    private final SimulatedNetwork network;
    private final SimulatedNetwork.Kind character;
    private final ChannelDescriptor descriptor;

    SimulatedChannel(SimulatedNetwork network, SimulatedNetwork.Kind character) {
        this.network = network;
        this.character = character;
        this.descriptor =
                ChannelDescriptor.of(character.id(), character.name(), 1000, "code points", ChannelPolicy.careful());
    }

    @Override
    public ChannelDescriptor descriptor() {
        return descriptor;
    }

    @Override
    public boolean isResting() {
        return network.isSpared(character.id());
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
    public PublishResult publish(PublishRequest request) {
        return network.publish(character, request);
    }

    @Override
    public PublishResult poll(PublishRequest request, PublishResult.Pending pending) {
        return network.poll(request, pending);
    }

    @Override
    public Optional<PublishResult> reconcile(PublishRequest request) {
        return network.look(character, request);
    }

    @Override
    public Credentials refresh(Credentials current) {
        return network.refresh(current);
    }

    @Override
    public String publishingScope() {
        return SimulatedNetwork.SCOPE;
    }

    @Override
    public Authorization begin() {
        throw new UnsupportedOperationException("people connect without a browser here");
    }

    @Override
    public Grant complete(Authorization begun, URI callback) {
        throw new UnsupportedOperationException("people connect without a browser here");
    }
}

package dev.advocacy.channel;

import java.net.URI;

/**
 * Connects a person's account with OAuth 2.0. The SDK keeps what {@link #begin()} gave until the person comes back.
 * Thread-safe.
 */
public interface AccountConnector {

    /** A fresh authorization: the address to send the person to, with a new state and a new PKCE verifier. No I/O. */
    Authorization begin();

    /**
     * Exchanges the code that the person came back with, once. The SDK has already matched the state.
     *
     * @param begun what {@link #begin()} gave
     * @param callback the whole address that the person's browser called
     * @throws ChannelException with {@link ChannelException.Remedy#RECONNECT} where the person or the network said no
     */
    Grant complete(Authorization begun, URI callback);

    /**
     * Exchanges the refresh token.
     *
     * @throws ChannelException with {@link ChannelException.Remedy#RECONNECT} where the network refused it or there is none,
     *     {@link ChannelException.Remedy#RETRY} where the network could not be asked
     */
    Credentials refresh(Credentials current);

    /**
     * Ends the access at the network, where it can be ended there; by default nothing is asked. May be repeated: what has
     * ended already is done.
     *
     * @throws ChannelException where it is not known to have ended
     */
    default void revoke(Credentials credentials) {}

    /** The scope without which nothing can be published, checked before a post is armed. */
    String publishingScope();
}

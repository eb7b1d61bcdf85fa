package dev.advocacy.channel.support;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import okhttp3.Connection;
import okhttp3.Interceptor;
import okhttp3.Protocol;
import okhttp3.Response;

/**
 * Looks at a kept connection right before a request is written to it. OkHttp looks only where it was idle for 10 s; a post
 * written to a connection that the network has just closed would be an unknown outcome, though nothing came of it.
 */
final class Liveness implements Interceptor {
    /** As long as OkHttp's own look takes. */
    private static final int LOOK_MILLIS = 1;

    @Override
    public Response intercept(Chain chain) throws IOException {
        Trace trace = chain.request().tag(Trace.class);
        Connection connection = chain.connection();
        if (trace != null && connection != null && trace.kept() && closedByPeer(connection)) {
            connection.socket().close();
            trace.foundStale();
            throw new IOException("the kept connection was closed");
        }
        return chain.proceed(chain.request());
    }

    private static boolean closedByPeer(Connection connection) throws IOException {
        if (connection.protocol() == Protocol.HTTP_2) {
            return false; // its own reader thread sees the end
        }
        return ended(connection.socket());
    }

    /** On an idle connection nothing may be read: an end, an error or a byte all mean that it is of no use. */
    private static boolean ended(Socket socket) throws IOException {
        int before = socket.getSoTimeout();
        try {
            socket.setSoTimeout(LOOK_MILLIS);
            socket.getInputStream().read();
            return true;
        } catch (SocketTimeoutException alive) {
            socket.setSoTimeout(before);
            return false;
        } catch (IOException broken) {
            return true;
        }
    }
}

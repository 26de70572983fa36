package org.polyclinic.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.polyclinic.launcher.failure.LaunchFailure;

/** Which ports are free. */
public final class Ports {
    private Ports() {}

    /** Fails with one line that tells how to choose another port. */
    static void requireFree(int port, String user, String option) {
        if (!isFree(port)) {
            throw new LaunchFailure(
                    "Port " + port + " for " + user + " is taken; choose another one with " + option + " N.");
        }
    }

    static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** A port nobody listens on now. */
    public static int anyFree() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new LaunchFailure("No free port: " + e.getMessage(), e);
        }
    }
}

package io.nearside.it.kill;

import io.nearside.engine.Connector;
import io.nearside.engine.link.Link;
import io.nearside.engine.link.LinkFile;
import java.nio.file.Path;

/** A program of its own, to be killed: connects or disconnects one link file, with everything from its environment. */
final class KillableRun {

    private KillableRun() {}

    public static void main(String[] arguments) {
        Link link = LinkFile.read(Path.of(arguments[1]));
        try (Connector connector = Connector.create()) {
            System.out.println(
                    arguments[0].equals("connect")
                            ? connector.connect(link).verdict()
                            : connector.disconnect(link).verdict());
        }
    }
}

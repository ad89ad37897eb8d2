package io.nearside.cli.command;

import io.nearside.api.link.InvalidLinkException;
import io.nearside.engine.Connector;
import io.nearside.engine.LinkSession;
import io.nearside.engine.link.Link;
import io.nearside.engine.link.LinkFile;
import io.nearside.engine.request.Renewal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine.Parameters;

/** The link files that a command is given. */
final class LinkFiles {

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "The link file. Several are worked on at once.")
    @SuppressWarnings("NullAway.Init") // required, so picocli sets it
    private List<Path> files;

    /** Whether results are an array and lines have to say whose they are. */
    boolean areSeveral() {
        return files.size() > 1;
    }

    /**
     * Opens every link, or none: a file that is wrong is told of before anything is asked of anybody.
     *
     * @throws InvalidLinkException naming the key, and the file if there are several
     */
    Sessions open(Connector connector, Renewal renewal) {
        Map<String, Path> taken = new LinkedHashMap<>();
        List<Link> links = new ArrayList<>();
        for (Path file : files) {
            Link link = inFile(file, () -> LinkFile.read(file));
            Path other = taken.putIfAbsent(link.name(), file);
            if (other != null) {
                throw new InvalidLinkException(
                        file.toString(),
                        "is a link called '" + link.name() + "', and so is " + other,
                        "Give each link a name of its own.");
            }
            links.add(link);
        }
        Sessions sessions = new Sessions();
        try {
            for (int i = 0; i < links.size(); i++) {
                Link link = links.get(i);
                LinkSession session = inFile(files.get(i), () -> connector.open(link, renewal));
                sessions.add(link.name(), session);
            }
            return sessions;
        } catch (RuntimeException e) {
            sessions.close();
            throw e;
        }
    }

    private <T> T inFile(Path file, Supplier<T> work) {
        try {
            return work.get();
        } catch (InvalidLinkException e) {
            boolean named = e.key().equals(file.toString());
            throw areSeveral() && !named ? e.in(file.toString()) : e;
        }
    }
}

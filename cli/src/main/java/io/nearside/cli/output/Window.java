package io.nearside.cli.output;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How much a terminal shows. */
@FunctionalInterface
public interface Window {

    /** As it is now. */
    Size size();

    /** Lines and their length. */
    record Size(int columns, int rows) {
        private static final int LEAST = 20;

        static final Size USUAL = new Size(80, 24);

        public Size {
            columns = Math.max(LEAST, columns);
        }
    }

    /** The terminal that the process was started from. */
    static Window ofTerminal() {
        return Stty::size;
    }

    /** POSIX has no other way to ask than its own tool. */
    final class Stty {
        private static final Pattern ANSWER = Pattern.compile("([1-9]\\d{0,3}) ([1-9]\\d{0,3})\\s*");

        private Stty() {}

        static Size size() {
            try {
                Process stty = new ProcessBuilder("stty", "size")
                        .redirectInput(new File("/dev/tty"))
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
                return parse(new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII));
            } catch (IOException e) {
                return Size.USUAL;
            }
        }

        static Size parse(String answer) {
            Matcher matcher = ANSWER.matcher(answer);
            return matcher.matches()
                    ? new Size(Integer.parseInt(matcher.group(2)), Integer.parseInt(matcher.group(1)))
                    : Size.USUAL;
        }
    }
}

package io.nearside.it.conformance.recorded;

/** What of an answer is kept: EC2 and STS say everything in the body. */
record Answer(int status, String type, String body) {

    static Answer parse(String text) {
        String[] halves = text.split("\n", 2);
        String[] head = halves[0].split(" ", 2);
        return new Answer(Integer.parseInt(head[0]), head[1], halves[1]);
    }

    String text() {
        return status + " " + type + "\n" + body;
    }
}

package io.assay.scan.foreign;

import java.util.List;

/** What a pickle would have on its stack, as far as it matters to what loading would run. */
sealed interface Value {

    Value UNKNOWN = new Unknown();

    /** Cuts the stack. */
    record Mark() implements Value {}

    /** Nobody knows without running it. */
    record Unknown() implements Value {}

    /** A text, or the begin of a long one. */
    record Text(String content) implements Value {}

    /** A number or the like. */
    record Constant(String words) implements Value {}

    /** Something that was imported. */
    record Imported(String module, String name) implements Value {

        /** A system's own module is known by the name that people import. */
        public Imported {
            module = module.equals("posix") || module.equals("nt") ? "os" : module;
        }

        String words() {
            return module + "." + name;
        }
    }

    /** What a call gives. */
    record Called(Value what, Value with) implements Value {}

    /** A tuple, list, set or dictionary; a dictionary's keys and values take turns. */
    record Many(List<Value> items) implements Value {}
}

package io.assay.wire.decide;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;

/** Keeps a state as JSON; a sealed type says which of its records it is, so domains need no annotations. */
public final class StateCodec<S> {

    private static final JsonMapper JSON =
            JsonMapper.builder().annotationIntrospector(new SealedTypesSayWhich()).build();

    private final JavaType type;

    public StateCodec(Class<S> state) {
        this(JSON.constructType(state));
    }

    private StateCodec(JavaType type) {
        this.type = type;
    }

    /** A codec of memories that hold such a state. */
    static <S> StateCodec<Memory<S>> ofMemory(Class<S> state) {
        return new StateCodec<>(JSON.getTypeFactory().constructParametricType(Memory.class, state));
    }

    public byte[] bytes(S state) {
        return JSON.writerFor(type).writeValueAsBytes(state);
    }

    public S state(byte[] bytes) {
        return JSON.readValue(bytes, type);
    }

    private static final class SealedTypesSayWhich extends JacksonAnnotationIntrospector {

        private static final JsonTypeInfo.Value WHICH = JsonTypeInfo.Value.construct(
                JsonTypeInfo.Id.SIMPLE_NAME, JsonTypeInfo.As.PROPERTY, "is", null, false, true);

        @Override
        public JsonTypeInfo.Value findPolymorphicTypeInfo(MapperConfig<?> config, Annotated annotated) {
            return sealed(annotated.getRawType()) ? WHICH : super.findPolymorphicTypeInfo(config, annotated);
        }

        private static boolean sealed(Class<?> type) {
            if (type.isSealed()) {
                return true;
            }
            for (Class<?> parent : type.getInterfaces()) {
                if (parent.isSealed()) {
                    return true;
                }
            }
            return false;
        }
    }
}

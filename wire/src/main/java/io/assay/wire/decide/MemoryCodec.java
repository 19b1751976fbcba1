package io.assay.wire.decide;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;

/** Keeps a {@link Memory} as JSON; a sealed type says which of its records it is, so domains need no annotations. */
final class MemoryCodec<S> {

    private final JsonMapper json =
            JsonMapper.builder().annotationIntrospector(new SealedTypesSayWhich()).build();
    private final JavaType type;

    MemoryCodec(Class<S> state) {
        this.type = json.getTypeFactory().constructParametricType(Memory.class, state);
    }

    byte[] bytes(Memory<S> memory) {
        return json.writerFor(type).writeValueAsBytes(memory);
    }

    Memory<S> memory(byte[] bytes) {
        return json.readValue(bytes, type);
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

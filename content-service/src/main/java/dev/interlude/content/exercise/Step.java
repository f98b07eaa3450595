package dev.interlude.content.exercise;

import dev.interlude.content.text.Text;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "One instruction, with a breathing cue where breathing matters.")
public record Step(Text text, @Nullable Text breathing) {}

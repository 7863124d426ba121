// Everything on the screen: triangles of Dear ImGui's lists, text among them as pictures of runs.
// In: device pixels from the canvas's upper left corner; texture coordinates from 0 to 1; sRGB colours, not premultiplied.
// Out: clip space, y upwards.
uniform vec2 canvas_size;
layout(location = 0) in vec2 position;
layout(location = 1) in vec2 texture_place;
layout(location = 2) in vec4 color;
out vec2 place;
out vec4 tint;

void main() {
    place = texture_place;
    tint = color;
    gl_Position = vec4(position / canvas_size * vec2(2.0, -2.0) + vec2(-1.0, 1.0), 0.0, 1.0);
}

namespace Playbook.Reporting.Charts;

/// <summary>A grid of dots drawn with braille characters, 2 by 4 to a cell.</summary>
internal sealed class BrailleCanvas(int columns, int rows)
{
    private const char Blank = '\u2800';

    private static readonly int[,] s_bits = { { 0x01, 0x08 }, { 0x02, 0x10 }, { 0x04, 0x20 }, { 0x40, 0x80 } };

    private readonly int[,] _cells = new int[rows, columns];

    public int Width => columns * 2;

    public int Height => rows * 4;

    /// <summary>Sets a dot; the origin is at the bottom left.</summary>
    public void Set(int x, int y)
    {
        if (x < 0 || x >= Width || y < 0 || y >= Height) return;
        var down = Height - 1 - y;
        _cells[down / 4, x / 2] |= s_bits[down % 4, x % 2];
    }

    /// <summary>Sets the dots of a straight line.</summary>
    public void Line(int x0, int y0, int x1, int y1)
    {
        var steps = Math.Max(1, Math.Max(Math.Abs(x1 - x0), Math.Abs(y1 - y0)));
        for (var i = 0; i <= steps; i++) Set(x0 + (int)Math.Round((x1 - x0) * (double)i / steps), y0 + (int)Math.Round((y1 - y0) * (double)i / steps));
    }

    /// <summary>A cell's character; a space where no dot is set.</summary>
    public char At(int row, int column) => _cells[row, column] == 0 ? ' ' : (char)(Blank + _cells[row, column]);
}
